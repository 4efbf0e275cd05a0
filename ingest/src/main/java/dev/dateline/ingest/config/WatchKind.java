package dev.dateline.ingest.config;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.file.WatchedFolder;
import java.nio.file.Path;
import java.util.Optional;

/** {@code watch}: a folder that files are delivered into. */
final class WatchKind implements SourceKind {
    @Override
    public String key() {
        return "watch";
    }

    @Override
    public boolean lasting() {
        return true;
    }

    @Override
    public Optional<ArticleSource> open(Fields fields, Path folder) {
        return fields.text("watch").flatMap(path -> FileFormats.of(fields)
                .map(formats -> new WatchedFolder(folder.resolve(path).toString(), formats)));
    }
}
