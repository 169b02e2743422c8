using CoachBot.Host.Storage;
using CoachBot.Imports;
using Microsoft.Win32.SafeHandles;

namespace CoachBot.Host.Channels.WebPage.Uploads;

/// <summary>
/// What somebody handed in, on disk while it is read: larger than memory should hold, and read more than once. Its name is gone from the
/// folder before the first byte arrives (Windows: the system removes it with the last handle), so that not even a killed process leaves it behind.
/// </summary>
public sealed class UploadedFile : IAsyncDisposable
{
    private const int ChunkBytes = 1 << 16;

    private readonly FileStream _file;
    private readonly StorageSettings _storage;
    private long _length;

    private UploadedFile(FileStream file, StorageSettings storage)
    {
        _file = file;
        _storage = storage;
    }

    private SafeFileHandle Handle => _file.SafeFileHandle;

    /// <exception cref="StorageUnavailableException">The folder cannot be written.</exception>
    public static UploadedFile Create(StorageSettings storage)
    {
        try
        {
            DataFolder.Make(storage);
            DataFolder.Make(storage.UploadsDirectory);
            var path = Path.Combine(storage.UploadsDirectory, $"{Guid.NewGuid():N}.part");
            var options = new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.Delete,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
                BufferSize = 0,
            };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            var file = new FileStream(path, options);
            if (!OperatingSystem.IsWindows()) File.Delete(path);
            return new UploadedFile(file, storage);
        }
        catch (Exception fault) when (StorageFaults.IsStorageFault(fault))
        {
            throw StorageFaults.Explain(fault, storage);
        }
    }

    /// <summary>Takes in a body to its end.</summary>
    /// <returns>False as soon as there are more than <paramref name="most"/> bytes.</returns>
    /// <exception cref="StorageUnavailableException">The disk is full, or the like.</exception>
    public async Task<bool> ReceiveAsync(Stream body, long most, CancellationToken cancellation)
    {
        var chunk = new byte[ChunkBytes];
        for (int read; (read = await body.ReadAsync(chunk, cancellation)) > 0;)
        {
            if (_length + read > most) return false;
            await WriteAsync(chunk.AsMemory(0, read), cancellation);
        }

        return true;
    }

    /// <param name="name">What its owner calls it; shown, never a path here.</param>
    public ImportSource AsSource(string name) => new(name, () => new BufferedStream(new HandleStream(Handle, _length), ChunkBytes));

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        try
        {
            await RandomAccess.WriteAsync(Handle, bytes, _length, cancellation);
            _length += bytes.Length;
        }
        catch (Exception fault) when (StorageFaults.IsStorageFault(fault))
        {
            throw StorageFaults.Explain(fault, _storage);
        }
    }
}
