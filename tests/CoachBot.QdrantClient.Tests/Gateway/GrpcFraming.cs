using System.Buffers.Binary;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;

namespace CoachBot.QdrantClient.Tests.Gateway;

/// <summary>One message there and one back, as gRPC lays them over HTTP/2: a byte that says whether it is compressed, four with the length, the message; the status in a trailer.</summary>
internal static class GrpcFraming
{
    private const int PrefixLength = 5;

    internal static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var frame = body.ToArray();
        if (frame.Length < PrefixLength || frame[0] != 0 || BinaryPrimitives.ReadUInt32BigEndian(frame.AsSpan(1)) != frame.Length - PrefixLength)
            throw new InvalidDataException("One uncompressed message was expected.");
        return frame[PrefixLength..];
    }

    /// <param name="answer">Null where the status says all.</param>
    internal static async Task WriteAsync(HttpResponse response, IMessage? answer, int status, string says)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "application/grpc";
        response.ContentLength = null;
        if (answer is not null)
        {
            var frame = new byte[PrefixLength + answer.CalculateSize()];
            BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(1), (uint)answer.CalculateSize());
            answer.WriteTo(frame.AsSpan(PrefixLength));
            await response.Body.WriteAsync(frame);
        }

        response.AppendTrailer("grpc-status", $"{status}");
        response.AppendTrailer("grpc-message", Uri.EscapeDataString(says));
    }
}
