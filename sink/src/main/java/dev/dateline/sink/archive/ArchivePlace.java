package dev.dateline.sink.archive;

import dev.dateline.link.Connection;
import dev.dateline.link.Settings;
import dev.dateline.sink.Destination;
import dev.dateline.sink.Origin;
import dev.dateline.sink.Place;
import java.nio.file.Path;
import java.util.Optional;

/** A folder with an archive, exactly once. It belongs to one process, where it can also be asked. */
public final class ArchivePlace implements Place {
    private final Path folder;
    private final boolean rebuild;
    private volatile Optional<Archive> archive = Optional.empty();

    /**
     * @param folder made where missing
     * @param rebuild to throw away what it holds and read the topic from its beginning
     */
    public ArchivePlace(Path folder, boolean rebuild) {
        this.folder = folder;
        this.rebuild = rebuild;
    }

    /** Reads {@code DATELINE_ARCHIVE_FOLDER} and {@code DATELINE_ARCHIVE_REBUILD}. */
    public static ArchivePlace read(Settings settings, Path defaultFolder) {
        return new ArchivePlace(
                Path.of(settings.text("DATELINE_ARCHIVE_FOLDER", defaultFolder.toString())),
                settings.flag("DATELINE_ARCHIVE_REBUILD", false));
    }

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public String where() {
        return folder.toString();
    }

    @Override
    public Destination open(Origin origin, Connection connection) {
        Archive opened = Archive.open(folder, origin, rebuild);
        archive = Optional.of(opened);
        return opened;
    }

    /** What can be asked; empty until it is open. */
    public Optional<Archive> archive() {
        return archive;
    }
}
