using CoachBot.Host.Tests.VectorStores.StandIn;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace CoachBot.QdrantClient.Tests.Gateway;

/// <summary>Reads messages strictly: a field that is set and not known here is a fault, as it would go unnoticed otherwise.</summary>
internal static class Strict
{
    internal static T Only<T>(this T message, params string[] known)
        where T : IMessage
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder().Where(field => IsSet(field, message) && !known.Contains(field.Name)))
            throw new BadRequestException($"{message.Descriptor.Name}.{field.Name} is unknown");
        return message;
    }

    private static bool IsSet(FieldDescriptor field, IMessage message) => field switch
    {
        { IsRepeated: true } => ((System.Collections.ICollection)field.Accessor.GetValue(message)).Count > 0,
        { HasPresence: true } => field.Accessor.HasValue(message),
        _ => field.Accessor.GetValue(message) is not ("" or false or 0 or 0L or 0u or 0ul or 0f or 0d),
    };
}
