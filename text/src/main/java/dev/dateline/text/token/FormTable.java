package dev.dateline.text.token;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** The distinct forms of one field: each is made into strings once, however often it occurs. */
final class FormTable {
    private int[] slots;
    private int[] hashes;
    private String[] forms;
    private String[] lowers;
    private int size;

    FormTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected) - 1) << 1;
        slots = new int[capacity * 2];
        hashes = new int[capacity];
        forms = new String[capacity];
        lowers = new String[capacity];
    }

    /** The index of the form that the characters spell. */
    int index(char[] chars, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + chars[i];
        }
        int mask = slots.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0) {
            int index = slots[slot] - 1;
            if (hashes[index] == hash && spells(forms[index], chars, start, end)) {
                return index;
            }
            slot = slot + 1 & mask;
        }
        if (size == forms.length) {
            grow();
            return index(chars, start, end);
        }
        slots[slot] = size + 1;
        hashes[size] = hash;
        forms[size] = new String(chars, start, end - start);
        lowers[size] = lower(forms[size]);
        return size++;
    }

    String[] forms() {
        return Arrays.copyOf(forms, size);
    }

    String[] lowers() {
        return Arrays.copyOf(lowers, size);
    }

    private static boolean spells(String form, char[] chars, int start, int end) {
        if (form.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (form.charAt(i - start) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        forms = Arrays.copyOf(forms, size * 2);
        lowers = Arrays.copyOf(lowers, size * 2);
        slots = new int[size * 4];
        int mask = slots.length - 1;
        for (int index = 0; index < size; index++) {
            int slot = (hashes[index] ^ hashes[index] >>> 15) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = index + 1;
        }
    }

    /** Lower case, composed, with one kind of apostrophe, quotation mark, hyphen, dash and ellipsis. */
    private static String lower(String form) {
        boolean ascii = true;
        for (int i = 0; i < form.length() && ascii; i++) {
            ascii = form.charAt(i) < 0x80;
        }
        if (ascii) {
            return form.equals("``") || form.equals("''") ? "\"" : form.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.isNormalized(form, Normalizer.Form.NFC)
                ? form
                : Normalizer.normalize(form, Normalizer.Form.NFC);
        StringBuilder plain = new StringBuilder(composed.length());
        for (char c : composed.toLowerCase(Locale.ROOT).toCharArray()) {
            switch (c) {
                case '’', '‘', '‛', 'ʼ', '′' -> plain.append('\'');
                case '“', '”', '„', '‟', '«', '»', '″' -> plain.append('"');
                case '‐', '‑', '‒', '–', '−' -> plain.append('-');
                case '—', '―' -> plain.append("--");
                case '…' -> plain.append("...");
                default -> plain.append(c);
            }
        }
        return plain.toString();
    }
}
