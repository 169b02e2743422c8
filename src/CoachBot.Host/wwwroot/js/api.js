import { call } from "./http.js";
import { takeTurn } from "./turn-stream.js";
import { upload } from "./upload.js";

const conversationPath = id => `api/conversations/${encodeURIComponent(id)}`;

/** The host's interface. Everything throws ApiError when the host refuses or cannot be reached. */
export const api = {
  session: () => call("GET", "api/session"),
  newConversation: () => call("POST", "api/conversations", {}),
  conversation: (id, before) =>
    call("GET", `${conversationPath(id)}${before ? `?before=${before}` : ""}`),
  takeTurn: (id, turn, watch) => takeTurn(`${conversationPath(id)}/turns`, turn, watch),
  handIn: (id, turnId, file, watch) =>
    upload(`${conversationPath(id)}/files?turnId=${encodeURIComponent(turnId)}&name=${encodeURIComponent(file.name)}`, file, watch),
  probe: id => call("GET", `${conversationPath(id)}/probe`),
  passage: (document, section) =>
    call("GET", `api/passages/${encodeURIComponent(document)}/${encodeURIComponent(section)}`),
  forgetMe: () => call("DELETE", "api/me"),
};

/** Where something of the probe can be opened or saved from, such as "report" or "examples.csv?originals=1". */
export const probePath = (id, what) => `${conversationPath(id)}/probe/${what}`;
