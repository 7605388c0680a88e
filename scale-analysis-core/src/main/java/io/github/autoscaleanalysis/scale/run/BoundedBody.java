package io.github.autoscaleanalysis.scale.run;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Takes the body of an answer of status 200 up to a size; past it, or where the answer has another status, the connection
 * is closed instead of read on.
 */
final class BoundedBody implements BodySubscriber<byte[]> {

    private static final int OK = 200;
    private static final byte[] NONE = {};

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicReference<@Nullable Subscription> subscription = new AtomicReference<>();
    private final long limit;

    private BoundedBody(long limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription.set(given);
        if (body.isDone()) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        Subscription from = subscription.get();
        if (from == null || body.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            if (bytes.size() + (long) buffer.remaining() > limit) {
                from.cancel();
                body.completeExceptionally(new BodyTooLargeException());
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
        from.request(1);
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(bytes.toByteArray());
    }

    /** Decides by an answer's headers what becomes of its body, and keeps its status. For one request. */
    static final class Handler implements BodyHandler<byte[]> {

        private final int limit;
        private volatile OptionalInt status = OptionalInt.empty();

        Handler(int limit) {
            this.limit = limit;
        }

        @Override
        public BodySubscriber<byte[]> apply(ResponseInfo answer) {
            status = OptionalInt.of(answer.statusCode());
            BoundedBody subscriber = new BoundedBody(limit);
            if (answer.statusCode() != OK) {
                subscriber.body.complete(NONE);
            } else if (contentLength(answer) > limit) {
                subscriber.body.completeExceptionally(new BodyTooLargeException());
            }
            return subscriber;
        }

        /** The answer's status; empty as long as no answer has begun to come. */
        OptionalInt status() {
            return status;
        }

        /** What the header says; 0 if it says nothing, since the bytes are counted anyway. */
        private static long contentLength(ResponseInfo answer) {
            try {
                return answer.headers().firstValueAsLong("Content-Length").orElse(0);
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }
}
