package dev.dateline.app;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.Bookmarks;
import dev.dateline.ingest.Item;
import dev.dateline.wire.Article;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Reads the articles of a source on several threads and hands over the results in the source's order, a few in memory. */
final class OrderedReading {
    /** For each thread; enough to ride out an article that takes much longer than its neighbours. */
    private static final int WAITING = 32;

    private static final Future<Result> END = CompletableFuture.completedFuture(null);

    /** What came of one item. */
    private record Result(byte[] output, Item without) {}

    /** Takes results, one at a time, on the caller's thread. */
    interface Results {
        /** An article was read. */
        void read(byte[] output) throws IOException;

        /** An item gave nothing, and says why. */
        void without(Item item) throws IOException;

        /** For the moment, or at the end, there is nothing more. */
        void pause() throws IOException;
    }

    private final Function<Article, byte[]> reader;
    private final int threads;

    /** @param reader may be called from several threads */
    OrderedReading(Function<Article, byte[]> reader, int threads) {
        this.reader = reader;
        this.threads = threads;
    }

    /** Reads everything; a failure of the source or of the results ends it early. */
    void read(ArticleSource source, Results results) throws IOException, InterruptedException {
        BlockingQueue<Future<Result>> waiting = new ArrayBlockingQueue<>(threads * WAITING);
        ExecutorService readers = Executors.newFixedThreadPool(threads, OrderedReading::daemon);
        Thread sourceThread = daemon(() -> feed(source, readers, waiting));
        sourceThread.start();
        try {
            for (Future<Result> next = waiting.take(); next != END; next = waiting.take()) {
                Result result = next.get();
                if (result.without == null) {
                    results.read(result.output);
                } else {
                    results.without(result.without);
                }
                if (waiting.isEmpty()) {
                    results.pause();
                }
            }
            results.pause();
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading failed: " + e.getCause(), e.getCause());
        } finally {
            sourceThread.interrupt();
            readers.shutdownNow();
        }
    }

    private void feed(ArticleSource source, ExecutorService readers, BlockingQueue<Future<Result>> waiting) {
        try {
            put(waiting, outcome(source, readers, waiting));
        } catch (Unwanted e) {
            // Whoever took the results has gone.
        }
    }

    /** What ended the source: its end, or a failure. */
    private Future<Result> outcome(
            ArticleSource source, ExecutorService readers, BlockingQueue<Future<Result>> waiting) {
        try {
            source.read(Bookmarks.NONE, item -> {
                if (!(item instanceof Item.Reached)) {
                    put(waiting, begun(item, readers));
                }
            });
            return END;
        } catch (Unwanted e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Future<Result> begun(Item item, ExecutorService readers) {
        if (item instanceof Item.Found found) {
            return readers.submit(() -> result(found.article(), found.where()));
        }
        // Nothing is published here: who has the file may see what is in it.
        if (item instanceof Item.Embargoed embargoed) {
            return readers.submit(() -> result(embargoed.article(), embargoed.where()));
        }
        return CompletableFuture.completedFuture(new Result(null, item));
    }

    private Result result(Article article, String where) {
        if (!article.hasText()) {
            return new Result(null, new Item.Broken(where, "neither title nor body holds any text"));
        }
        try {
            return new Result(reader.apply(article), null);
        } catch (IllegalArgumentException e) {
            return new Result(null, new Item.Broken(where, e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            return new Result(null, new Item.Broken(where, "reading it failed: " + e));
        }
    }

    private static void put(BlockingQueue<Future<Result>> waiting, Future<Result> result) {
        try {
            waiting.put(result);
        } catch (InterruptedException e) {
            throw new Unwanted();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "dateline-annotate");
        thread.setDaemon(true);
        return thread;
    }

    /** Nobody takes results any more. */
    private static final class Unwanted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwanted() {
            super(null, null, false, false);
        }
    }
}
