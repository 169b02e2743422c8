using System.Net.Sockets;
using CoachBot.Input;
using Microsoft.AspNetCore.Connections;

namespace CoachBot.Host.Commands;

/// <summary>Why a server cannot listen where it was told to, and what to do.</summary>
public static class ListeningFaults
{
    /// <returns>Null when the fault is of another kind.</returns>
    public static InputProblem? Explain(Exception fault, IReadOnlyList<string> urls)
    {
        var where = string.Join(";", urls);
        return Chain(fault).Select(link => link switch
        {
            AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } =>
                new InputProblem("Urls", $"Something listens on {where} already, perhaps another CoachBot. Stop it, or choose another port: --urls http://127.0.0.1:5081"),
            SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                new InputProblem("Urls", $"This user may not listen on {where}. Choose a port above 1023: --urls http://127.0.0.1:5080"),
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
                new InputProblem("Urls", $"{where} is no address of this machine. Choose one: --urls http://127.0.0.1:5080"),
            _ => null,
        }).FirstOrDefault(problem => problem is not null);
    }

    private static IEnumerable<Exception> Chain(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException) yield return fault;
    }
}
