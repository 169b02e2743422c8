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

export const longestWaitMs = 60_000;

export const brokenOff = () => networkError("The connection broke off in the middle of the answer.");
export const tookTooLong = () => networkError("Peri took too long to answer.");

/** Sends a request and hands back the answer's JSON. */
export async function call(method, path, body) {
  return readJson(await reach(method, path, body, "application/json", AbortSignal.timeout(longestWaitMs)));
}

/** @returns the answer, once its head is there */
export async function reach(method, path, body, accept, signal) {
  try {
    return await fetch(path, {
      method,
      headers: body === undefined ? { Accept: accept } : { Accept: accept, "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
      signal,
    });
  } catch {
    throw signal.reason?.name === "TimeoutError" ? tookTooLong() : networkError("Peri cannot be reached. Is the program still running?");
  }
}

export async function readJson(answer) {
  const json = parse(answer, await readText(answer));
  if (!answer.ok) throw refusal(json, answer.status);
  return json;
}

/** @param json what the host says about it, `{"errors": [{"where", "says"}]}`, or anything else */
export function refusal(json, status) {
  if (Array.isArray(json?.errors) && json.errors.length > 0) return new ApiError(status, json.errors);
  return new ApiError(status, [{ where: "answer", says: status >= 500 ? "Something went wrong on Peri's side." : `Peri refused this (${status}).` }]);
}

async function readText(answer) {
  try {
    return await answer.text();
  } catch {
    throw brokenOff();
  }
}

function parse(answer, text) {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    if (answer.ok) throw new ApiError(502, [{ where: "answer", says: "The answer could not be read." }]);
    return null;
  }
}

function networkError(says) {
  return new ApiError(0, [{ where: "network", says }]);
}
