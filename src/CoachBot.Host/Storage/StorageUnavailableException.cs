namespace CoachBot.Host.Storage;

/// <summary>What is remembered cannot be read or written. The message, for whoever runs the program, names the path and the mend.</summary>
public sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
