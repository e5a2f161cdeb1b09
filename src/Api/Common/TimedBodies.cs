namespace ListingPipeline.Api.Common;

/// <summary>Ends the reading of a body with the time of its request: a client that sends just fast enough would otherwise hold it for an hour.</summary>
public static class TimedBodies
{
    /// <summary>Behind the time limit of requests, whose end it passes on to whoever reads the body.</summary>
    public static IApplicationBuilder UseTimedBodies(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.ContentLength is > 0 || context.Request.Headers.TransferEncoding.Count > 0)
        {
            context.Request.Body = new TimedBody(context.Request.Body, context.RequestAborted);
        }

        return next(context);
    });

    private sealed class TimedBody(Stream body, CancellationToken end) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!cancellationToken.CanBeCanceled || cancellationToken == end)
            {
                return await body.ReadAsync(buffer, end);
            }

            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, end);
            return await body.ReadAsync(buffer, either.Token);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => body.Read(buffer, offset, count);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
