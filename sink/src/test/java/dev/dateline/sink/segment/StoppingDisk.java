package dev.dateline.sink.segment;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Does so many steps on another disk, where each byte appended is one, and then stops for good. */
final class StoppingDisk implements Disk {
    static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final Disk disk;
    private int left;

    StoppingDisk(Disk disk, int steps) {
        this.disk = disk;
        this.left = steps;
    }

    private Disk step() throws Stopped {
        if (left == 0) {
            throw new Stopped();
        }
        left--;
        return disk;
    }

    @Override
    public List<String> names() throws IOException {
        return disk.names();
    }

    @Override
    public Optional<byte[]> read(String name) throws IOException {
        return disk.read(name);
    }

    @Override
    public long length(String name) throws IOException {
        return disk.length(name);
    }

    @Override
    public void append(String name, byte[] bytes) throws IOException {
        int count = Math.min(left, bytes.length);
        left -= count;
        disk.append(name, Arrays.copyOf(bytes, count));
        if (count < bytes.length) {
            throw new Stopped();
        }
    }

    @Override
    public void truncate(String name, long length) throws IOException {
        step().truncate(name, length);
    }

    @Override
    public void force(String name) throws IOException {
        step().force(name);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        step().rename(from, to);
    }

    @Override
    public void delete(String name) throws IOException {
        step().delete(name);
    }

    @Override
    public void forceNames() throws IOException {
        step().forceNames();
    }

    @Override
    public void close() throws IOException {
        disk.close();
    }
}
