// What the workbench does with script: keys, and pages that answer a choice at once.
import { listen } from "./keys.js";
import { edit } from "./edit.js";
import { light } from "./light.js";
import { review } from "./review.js";
import { select } from "./select.js";

listen();
light();
select();
review();
edit();

for (const form of document.querySelectorAll('form.asked[method="get"]')) {
  for (const field of form.querySelectorAll("select")) {
    field.addEventListener("change", () => form.requestSubmit());
  }
  form.addEventListener("submit", () => {
    for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
  });
}
