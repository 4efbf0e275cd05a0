package dev.dateline.lab.train;

import dev.dateline.text.entity.EntityReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pages of results, standings and scores made up from patterns and lists of names, with the names marked: news that models
 * learn from hardly has any, and in them a city is a club. The same lists give the same pages.
 */
final class Sheets {
    private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)(?:\\|([A-Z]+))?}");
    private static final Pattern REPEATED = Pattern.compile("\\*(\\d+)-(\\d+) (.*)");
    private static final Pattern LIST = Pattern.compile("= ([a-z]+): (.*)");
    /** A page has its cities from so many that stand side by side in the list, of one country mostly. */
    private static final int NEARBY = 40;

    private final Map<String, List<String>> lists = new HashMap<>();
    private final List<List<String>> pages = new ArrayList<>();
    private long random = 0x5DEECE66DL;
    private int nearby;

    /** @param folder of lists of names */
    Sheets(Path folder) throws IOException {
        lists.put("town", read(folder.resolve("cities.csv")));
        lists.put("first", read(folder.resolve("first-names.txt")));
        lists.put("surname", read(folder.resolve("surnames.txt")));
        List<String> countries = new ArrayList<>();
        List<String> nations = new ArrayList<>();
        for (String line : EntityReader.RULES.get(0).lines()) {
            String[] cells = line.split(",", -1);
            if (cells[1].equals("LOCATION") && !cells[4].isEmpty()) {
                countries.add(cells[2]);
                nations.add(cells[4].split("\\|")[0]);
            }
        }
        lists.put("country", countries);
        lists.put("nation", nations);
        patterns();
    }

    private static List<String> read(Path file) throws IOException {
        boolean csv = file.toString().endsWith(".csv");
        return Files.readAllLines(file).stream()
                .map(line -> line.replace("\ufeff", ""))
                .map(line -> csv ? line.split(",")[0] : line)
                .filter(name -> !name.isBlank())
                .toList();
    }

    private void patterns() {
        try (InputStream in = Sheets.class.getResourceAsStream("sheets.txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String block : text.split("\n\n+")) {
                List<String> page = new ArrayList<>();
                for (String line : block.lines().toList()) {
                    Matcher list = LIST.matcher(line);
                    if (list.matches()) {
                        lists.put(list.group(1), List.of(list.group(2).split(", ")));
                    } else if (!line.startsWith("#")) {
                        page.add(line);
                    }
                }
                if (!page.isEmpty()) {
                    pages.add(page);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more page. */
    Gold page(int number) {
        if (number % 4 == 0) {
            nearby = chance(Math.max(1, lists.get("town").size() - NEARBY));
        }
        StringBuilder text = new StringBuilder();
        List<Gold.Name> names = new ArrayList<>();
        for (String line : pages.get(number % pages.size())) {
            Matcher repeated = REPEATED.matcher(line);
            if (repeated.matches()) {
                int least = Integer.parseInt(repeated.group(1));
                int times = least + chance(Integer.parseInt(repeated.group(2)) - least + 1);
                for (int i = 0; i < times; i++) {
                    line(repeated.group(3), text, names);
                }
            } else {
                line(line, text, names);
            }
        }
        return new Gold("sheet-" + number, text.toString(), names);
    }

    private void line(String pattern, StringBuilder text, List<Gold.Name> names) {
        Matcher slot = SLOT.matcher(pattern);
        int last = 0;
        while (slot.find()) {
            text.append(pattern, last, slot.start());
            int start = text.codePointCount(0, text.length());
            text.append(filled(slot.group(1)));
            if (slot.group(2) != null) {
                names.add(new Gold.Name(start, text.codePointCount(0, text.length()), slot.group(2)));
            }
            last = slot.end();
        }
        text.append(pattern, last, pattern.length()).append('\n');
    }

    private String filled(String slot) {
        String small = slot.toLowerCase(Locale.ROOT);
        String text =
                switch (small) {
                    case "club" -> club();
                    case "city" -> city();
                    case "open" -> city() + " Open";
                    case "side" -> one("bigcity") + ' ' + one("nick");
                    case "team" -> one("surname") + (chance(3) == 0 ? "-" + one("surname") : "");
                    case "company" ->
                        (chance(2) == 0 ? one("surname") : city()) + (chance(4) == 0 ? "" : " " + one("firm"));
                    case "person" -> one("first") + ' ' + one("surname");
                    case "initial" -> one("first").charAt(0) + ". " + one("surname");
                    case "date" -> 1990 + chance(35) + "-0" + (1 + chance(9)) + "-" + (10 + chance(19));
                    case "n" -> String.valueOf(10 + chance(89));
                    case "goals" -> String.valueOf(chance(8));
                    default -> one(small);
                };
        return slot.equals(small) ? text : text.toUpperCase(Locale.ROOT);
    }

    private String club() {
        return switch (chance(10)) {
            case 0, 1 -> one("before") + ' ' + city();
            case 2, 3 -> city() + ' ' + one("after");
            case 4 -> one("bigcity");
            case 5 -> one("surname");
            default -> city();
        };
    }

    private String city() {
        List<String> towns = lists.get("town");
        return chance(4) == 0 ? one("bigcity") : towns.get(Math.min(towns.size() - 1, nearby + chance(NEARBY)));
    }

    private String one(String list) {
        List<String> names = lists.get(list);
        if (names == null) {
            throw new IllegalArgumentException("sheets.txt: no {" + list + "}");
        }
        return names.get(chance(names.size()));
    }

    private int chance(int of) {
        random = random * 0x5DEECE66DL + 0xBL & (1L << 48) - 1;
        return (int) ((random >>> 17) % of);
    }
}
