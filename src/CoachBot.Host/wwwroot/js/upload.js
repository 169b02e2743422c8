import { ApiError, refusal } from "./http.js";

/** Reading a file of 200 MB may take the host a minute or two after the last byte has arrived. */
const longestReadMs = 10 * 60_000;

/**
 * Sends a file as it is and hands back the answer's JSON. `fetch` cannot tell how much has been sent.
 * @param watch { signal, sent(share) }: share is 0 to 1
 * @throws ApiError; one that was cancelled says so in `cancelled`
 */
export function upload(path, file, watch) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = says => reject(new ApiError(0, [{ where: "network", says }]));
    request.open("POST", path);
    request.timeout = longestReadMs;
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", event => watch.sent(event.total > 0 ? event.loaded / event.total : 1));
    request.upload.addEventListener("load", () => watch.sent(1));
    request.addEventListener("load", () => settle(request, resolve, reject));
    request.addEventListener("error", () => fail("The file did not arrive: the connection broke off, or the file was moved or changed meanwhile."));
    request.addEventListener("timeout", () => fail("Peri took too long to read the file."));
    request.addEventListener("abort", () => reject(Object.assign(new ApiError(0, []), { cancelled: true })));
    watch.signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

function settle(request, resolve, reject) {
  const json = parse(request.responseText);
  if (request.status >= 200 && request.status < 300 && json !== null) resolve(json);
  else reject(refusal(json, request.status));
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
