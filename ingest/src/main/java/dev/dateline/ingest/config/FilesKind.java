package dev.dateline.ingest.config;

import dev.dateline.ingest.ArticleSource;
import dev.dateline.ingest.Defaults;
import dev.dateline.ingest.file.FileSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code files}: paths, folders of them. */
final class FilesKind implements SourceKind {
    @Override
    public String key() {
        return "files";
    }

    @Override
    public boolean lasting() {
        return false;
    }

    @Override
    public Optional<ArticleSource> open(Fields fields, Path folder) {
        List<String> paths = fields.texts("files").stream()
                .map(path -> folder.resolve(path).toString())
                .toList();
        if (paths.isEmpty()) {
            fields.problem("files", "files names no file and no folder");
            return Optional.empty();
        }
        return FileFormats.of(fields).map(formats -> new FileSource(paths, formats, Defaults.NONE));
    }
}
