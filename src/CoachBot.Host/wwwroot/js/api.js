/** What the host refused, or that it could not be reached. `status` is 0 when no answer came. */
export class ApiError extends Error {
  constructor(status, problems) {
    super(problems.map(problem => problem.says).join(" "));
    this.status = status;
    this.problems = problems;
  }

  /** Whether the same request may well go through later. */
  get passing() {
    return this.status === 0 || this.status === 409 || this.status === 429 || this.status >= 500;
  }
}

const longestWaitMs = 60_000;

export const api = {
  session: () => call("GET", "api/session"),
  newConversation: () => call("POST", "api/conversations", {}),
  conversation: (id, before) =>
    call("GET", `api/conversations/${encodeURIComponent(id)}${before ? `?before=${before}` : ""}`),
  takeTurn: (id, turn) => call("POST", `api/conversations/${encodeURIComponent(id)}/turns`, turn),
  passage: (document, section) =>
    call("GET", `api/passages/${encodeURIComponent(document)}/${encodeURIComponent(section)}`),
  forgetMe: () => call("DELETE", "api/me"),
};

async function call(method, path, body) {
  const answer = await reach(path, {
    method,
    headers: body === undefined ? { Accept: "application/json" } : { Accept: "application/json", "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: "same-origin",
    cache: "no-store",
    signal: AbortSignal.timeout(longestWaitMs),
  });
  const json = await readJson(answer);
  if (!answer.ok) throw new ApiError(answer.status, problemsIn(json, answer.status));
  return json;
}

async function reach(path, options) {
  try {
    return await fetch(path, options);
  } catch (fault) {
    const says = fault.name === "TimeoutError"
      ? "Peri took too long to answer."
      : "Peri cannot be reached. Is the program still running?";
    throw new ApiError(0, [{ where: "network", says }]);
  }
}

async function readJson(answer) {
  let text;
  try {
    text = await answer.text();
  } catch {
    throw new ApiError(0, [{ where: "network", says: "The connection broke off in the middle of the answer." }]);
  }
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    if (answer.ok) throw new ApiError(502, [{ where: "answer", says: "The answer could not be read." }]);
    return null;
  }
}

function problemsIn(json, status) {
  if (Array.isArray(json?.errors) && json.errors.length > 0) return json.errors;
  return [{ where: "answer", says: status >= 500 ? "Something went wrong on Peri's side." : `Peri refused this (${status}).` }];
}
