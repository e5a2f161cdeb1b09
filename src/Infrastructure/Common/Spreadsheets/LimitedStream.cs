namespace ListingPipeline.Infrastructure.Common.Spreadsheets;

/// <summary>Thrown while unpacking more than allowed; caught where reading starts.</summary>
internal sealed class UnpackedTooLargeException(string part) : Exception($"Part {part} unpacks to more than allowed.")
{
    public string Part { get; } = part;
}

/// <summary>Counts unpacked bytes as they come, because sizes declared in a package may lie.</summary>
internal sealed class LimitedStream(Stream inner, string part, long limit) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _read += count;
        return _read <= limit ? count : throw new UnpackedTooLargeException(part);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
