const key = "peri.pending";

/**
 * The turn that was sent last and not yet answered, kept for this tab only, so that a reload in between loses nothing.
 * The same turn id goes out again, so that a turn that did arrive is not taken twice.
 */
export const pending = {
  keep(conversationId, turn) {
    write(JSON.stringify({ conversationId, turn }));
  },

  clear() {
    write(null);
  },

  /** @returns the turn that is waiting in this conversation, or null */
  find(conversationId) {
    try {
      const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
      return kept?.conversationId === conversationId ? kept.turn : null;
    } catch {
      return null;
    }
  },
};

function write(value) {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Storage is switched off or full; then a reload loses the unsent turn, nothing else.
  }
}
