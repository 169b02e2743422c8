import { call } from "./http.js";
import { takeTurn } from "./turn-stream.js";

/** The host's interface. Everything throws ApiError when the host refuses or cannot be reached. */
export const api = {
  session: () => call("GET", "api/session"),
  newConversation: () => call("POST", "api/conversations", {}),
  conversation: (id, before) =>
    call("GET", `api/conversations/${encodeURIComponent(id)}${before ? `?before=${before}` : ""}`),
  takeTurn: (id, turn, watch) => takeTurn(`api/conversations/${encodeURIComponent(id)}/turns`, turn, watch),
  passage: (document, section) =>
    call("GET", `api/passages/${encodeURIComponent(document)}/${encodeURIComponent(section)}`),
  forgetMe: () => call("DELETE", "api/me"),
};
