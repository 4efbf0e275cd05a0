package dev.dateline.sink.segment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A disk that forgets in a power cut what it was not told to force, as far as POSIX allows it to. */
final class MemoryDisk implements Disk {
    private static final class Content {
        private byte[] now = {};
        private byte[] safe = {};
    }

    private Map<String, Content> names = new TreeMap<>();
    private Map<String, Content> safeNames = new TreeMap<>();
    private final List<Consumer<Map<String, Content>>> unsafe = new ArrayList<>();

    /** What may be found after a power cut: any of the changes of names, with the forced bytes only. */
    List<MemoryDisk> afterPowerCut() {
        List<MemoryDisk> found = new ArrayList<>();
        for (int kept = 0; kept < 1 << unsafe.size(); kept++) {
            MemoryDisk disk = new MemoryDisk();
            Map<String, Content> survivors = new TreeMap<>(safeNames);
            for (int i = 0; i < unsafe.size(); i++) {
                if ((kept & 1 << i) != 0) {
                    unsafe.get(i).accept(survivors);
                }
            }
            survivors.forEach((name, content) -> disk.put(name, content.safe));
            found.add(disk);
        }
        return found;
    }

    /** What is found after the process alone was killed. */
    MemoryDisk afterKill() {
        MemoryDisk disk = new MemoryDisk();
        names.forEach((name, content) -> disk.put(name, content.now));
        return disk;
    }

    private void put(String name, byte[] bytes) {
        Content content = new Content();
        content.now = bytes;
        content.safe = bytes;
        names.put(name, content);
        safeNames.put(name, content);
    }

    private void change(Consumer<Map<String, Content>> change) {
        change.accept(names);
        unsafe.add(change);
    }

    @Override
    public List<String> names() {
        return List.copyOf(names.keySet());
    }

    @Override
    public Optional<byte[]> read(String name) {
        return Optional.ofNullable(names.get(name)).map(content -> content.now);
    }

    @Override
    public long length(String name) {
        return names.get(name).now.length;
    }

    @Override
    public void append(String name, byte[] bytes) {
        if (!names.containsKey(name)) {
            Content made = new Content();
            change(map -> map.put(name, made));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(names.get(name).now);
        all.writeBytes(bytes);
        names.get(name).now = all.toByteArray();
    }

    @Override
    public void truncate(String name, long length) {
        Content content = names.get(name);
        content.now = Arrays.copyOf(content.now, Math.toIntExact(length));
    }

    @Override
    public void force(String name) {
        names.get(name).safe = names.get(name).now;
    }

    @Override
    public void rename(String from, String to) {
        Content moved = names.get(from);
        change(map -> {
            map.remove(from, moved);
            map.put(to, moved);
        });
    }

    @Override
    public void delete(String name) throws IOException {
        if (!names.containsKey(name)) {
            throw new IOException(name + " is not there");
        }
        change(map -> map.remove(name));
    }

    @Override
    public void forceNames() {
        safeNames = new HashMap<>(names);
        unsafe.clear();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
