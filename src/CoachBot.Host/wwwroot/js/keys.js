/**
 * Arrow keys go round the controls of a group, Home and End to its ends; a digit picks. Only while the focus is inside the
 * group, so that no single key acts behind anyone's back.
 */
export function moveWithArrows(group, controls, pick) {
  group.addEventListener("keydown", event => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const here = controls.indexOf(document.activeElement);
    const next = target(event.key, here, controls.length);
    if (next !== null && here >= 0) {
      event.preventDefault();
      controls[next].focus();
    } else if (/^[1-9]$/.test(event.key)) {
      event.preventDefault();
      pick(Number(event.key) - 1);
    }
  });
}

function target(key, here, count) {
  switch (key) {
    case "ArrowDown": case "ArrowRight": return (here + 1) % count;
    case "ArrowUp": case "ArrowLeft": return (here - 1 + count) % count;
    case "Home": return 0;
    case "End": return count - 1;
    default: return null;
  }
}
