package dev.dateline.sink.archive;

import dev.dateline.link.FolderLock;
import dev.dateline.link.StartupException;
import dev.dateline.sink.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyWriter;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The archive's files: in {@code index} the articles, in {@code names} the numbers that facets are counted by, both
 * Lucene's. A commit of the index carries the origin of its offsets and how far they have come; the names are committed
 * before it, and one that no article uses does no harm.
 */
final class ArchiveFolder implements AutoCloseable {
    private static final double BUFFER_MEGABYTES = 48;

    /** Tells of what a newer Java or Lucene would do better, on standard error; nobody who runs this can change it. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.SEVERE);
    }

    private final FolderLock lock;
    private final IndexWriter index;
    private final DirectoryTaxonomyWriter names;
    private final Origin origin;

    private ArchiveFolder(FolderLock lock, IndexWriter index, DirectoryTaxonomyWriter names, Origin origin) {
        this.lock = lock;
        this.index = index;
        this.names = names;
        this.origin = origin;
    }

    static ArchiveFolder open(Path path, Origin origin, boolean rebuild) throws IOException {
        FolderLock lock = FolderLock.take(Files.createDirectories(path))
                .orElseThrow(() -> new StartupException("The archive in " + path
                        + " is in use by another Dateline: an archive belongs to one process. Stop that one, or give"
                        + " this one a folder and a group of its own."));
        try {
            if (rebuild) {
                // The index first: names without articles are nothing, articles without their names would be damaged.
                delete(path.resolve("index"));
                delete(path.resolve("names"));
            }
            return open(path, origin, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static ArchiveFolder open(Path path, Origin origin, FolderLock lock) throws IOException {
        Directory directory = FSDirectory.open(path.resolve("index"));
        IndexWriterConfig config = new IndexWriterConfig(new NewsAnalyzer());
        config.setCodec(new Lucene912Codec(Lucene912Codec.Mode.BEST_COMPRESSION));
        config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        config.setCommitOnClose(false);
        IndexWriter index = new IndexWriter(directory, config);
        try {
            Optional<String> other = difference(commitData(index), origin);
            if (other.isPresent()) {
                throw new StartupException("The archive in " + path + " holds " + other.get()
                        + ". Give this one another folder, or --rebuild it: it is then made again from the topic.");
            }
            DirectoryTaxonomyWriter names = new DirectoryTaxonomyWriter(FSDirectory.open(path.resolve("names")));
            ArchiveFolder folder = new ArchiveFolder(lock, index, names, origin);
            folder.commit(folder.position());
            return folder;
        } catch (IOException | RuntimeException e) {
            index.rollback();
            throw e;
        }
    }

    private static Map<String, String> commitData(IndexWriter index) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> live = index.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    private static Map<String, String> own(Origin origin) {
        return new HashMap<>(Map.of(
                "form", Integer.toString(Fields.FORM),
                "cluster", origin.clusterId(),
                "topic", origin.topic(),
                "topic-id", origin.topicId()));
    }

    private static Optional<String> difference(Map<String, String> data, Origin ours) {
        if (!data.containsKey("form")) {
            return Optional.empty();
        }
        if (!data.get("form").equals(Integer.toString(Fields.FORM))) {
            return Optional.of("an index that another version of Dateline made");
        }
        if (!ours.clusterId().equals(data.get("cluster"))) {
            return Optional.of("records of another Kafka cluster");
        }
        if (!ours.topic().equals(data.get("topic"))) {
            return Optional.of("records of topic " + data.get("topic") + ", not " + ours.topic());
        }
        return ours.topicId().equals(data.get("topic-id"))
                ? Optional.empty()
                : Optional.of(
                        "records of an earlier topic " + ours.topic() + ", which was deleted and made again since");
    }

    private static String shortName(Origin origin) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((origin.clusterId() + "/" + origin.topicId()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    IndexWriter index() {
        return index;
    }

    DirectoryTaxonomyWriter names() {
        return names;
    }

    /** How far the last commit had come. */
    Position position() {
        return Optional.ofNullable(commitData(index).get("position"))
                .flatMap(Position::of)
                .orElseGet(() -> Position.start(shortName(origin)));
    }

    /** Makes everything added so far safe on disk, together with how far it has come. */
    void commit(Position position) throws IOException {
        names.commit();
        Map<String, String> data = own(origin);
        data.put("position", position.toString());
        index.setLiveCommitData(data.entrySet());
        index.commit();
    }

    /** Lets go without a commit. */
    @Override
    public void close() throws IOException {
        try (lock;
                names;
                index) {
            index.rollback();
        }
    }
}
