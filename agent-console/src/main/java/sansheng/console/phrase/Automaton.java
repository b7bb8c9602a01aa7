package sansheng.console.phrase;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds all occurrences of many words in one pass over a text (Aho and Corasick, 1975). The steps
 * lie in one open hash table: a table of all states by all characters would not fit a cache.
 */
final class Automaton {
  /** Hears of each occurrence, in the order of their ends. */
  interface Hearer {
    /**
     * @param end exclusive
     */
    void found(int word, int end);
  }

  private final char[] classes = new char[0x10000];
  private final int alphabet;
  private final int[] fromRoot;
  private final int[] fail;
  private final int[] says;
  private final int[] shorter;
  private final long[] steps;
  private final int[] targets;
  private final int mask;

  /** Of these words, none of them empty; their places in the list are what is reported. */
  Automaton(List<String> words) {
    int classCount = 1;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (classes[c] == 0) {
          classes[c] = (char) classCount++;
        }
      }
    }
    alphabet = classCount;
    List<Map<Character, Integer>> trie = new ArrayList<>();
    trie.add(new HashMap<>());
    List<Integer> ends = new ArrayList<>(List.of(-1));
    for (int w = 0; w < words.size(); w++) {
      int state = 0;
      for (int i = 0; i < words.get(w).length(); i++) {
        char c = words.get(w).charAt(i);
        Integer next = trie.get(state).get(classes[c]);
        if (next == null) {
          next = trie.size();
          trie.get(state).put(classes[c], next);
          trie.add(new HashMap<>());
          ends.add(-1);
        }
        state = next;
      }
      ends.set(state, w);
    }
    int states = trie.size();
    fail = new int[states];
    shorter = new int[states];
    says = ends.stream().mapToInt(Integer::intValue).toArray();
    fromRoot = new int[alphabet];
    int capacity = Integer.highestOneBit(Math.max(16, states * 2)) * 2;
    mask = capacity - 1;
    steps = new long[capacity];
    targets = new int[capacity];
    Arrays.fill(steps, -1);
    join(trie);
  }

  private void join(List<Map<Character, Integer>> trie) {
    for (int state = 0; state < trie.size(); state++) {
      for (var step : trie.get(state).entrySet()) {
        put(state, step.getKey(), step.getValue());
      }
    }
    trie.get(0).forEach((c, to) -> fromRoot[c] = to);
    ArrayDeque<Integer> queue = new ArrayDeque<>(trie.get(0).values());
    while (!queue.isEmpty()) {
      int state = queue.remove();
      for (var step : trie.get(state).entrySet()) {
        int to = step.getValue();
        fail[to] = next(fail[state], step.getKey());
        shorter[to] = says[fail[to]] >= 0 ? fail[to] : shorter[fail[to]];
        queue.add(to);
      }
    }
  }

  /** Passes over the text once. */
  void read(char[] text, int length, Hearer hearer) {
    int state = 0;
    for (int i = 0; i < length; i++) {
      char c = classes[text[i]];
      if (c == 0) {
        state = 0;
        continue;
      }
      state = next(state, c);
      if (says[state] >= 0) {
        hearer.found(says[state], i + 1);
      }
      for (int s = shorter[state]; s != 0; s = shorter[s]) {
        hearer.found(says[s], i + 1);
      }
    }
  }

  private int next(int from, char c) {
    for (int state = from; state != 0; state = fail[state]) {
      int to = step(state, c);
      if (to > 0) {
        return to;
      }
    }
    return fromRoot[c];
  }

  private int step(int state, char c) {
    long key = (long) state * alphabet + c;
    for (int slot = slot(key); ; slot = (slot + 1) & mask) {
      if (steps[slot] == key) {
        return targets[slot];
      }
      if (steps[slot] < 0) {
        return 0;
      }
    }
  }

  private void put(int state, char c, int to) {
    long key = (long) state * alphabet + c;
    int slot = slot(key);
    while (steps[slot] >= 0) {
      slot = (slot + 1) & mask;
    }
    steps[slot] = key;
    targets[slot] = to;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
