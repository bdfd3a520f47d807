// The figures of the front page, asked for like anyone else would, and its
// examples, which GraphiQL opens by number.
"use strict";

for (const link of document.querySelectorAll("a.example")) {
  link.href = "graphiql?example=" + link.dataset.example;
}

fetch("graphql", {
  method: "POST",
  headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json" },
  body: JSON.stringify({ query: "{ stats { articles entities facts metrics } }" }),
})
  .then((answer) => answer.json())
  .then(({ data }) => {
    for (const cell of document.querySelectorAll("[data-count]")) {
      cell.textContent = data.stats[cell.dataset.count].toLocaleString("zh-CN");
    }
    document.getElementById("stats").hidden = false;
  })
  .catch(() => {
    document.getElementById("trouble").hidden = false;
  });
