// GraphiQL with example queries in its first tabs. ?example=N opens one of them
// alone, ?query=… another query.
"use strict";

const examples = [
  `# 谁开展了“百日行动”，通报了哪些数字？
query Campaign {
  campaign(name: "百日行动") {
    name
    year
    ranBy {
      edges {
        node {
          name
          place { name }
        }
        certainty
        sources
        evidence {
          quote
          article { title publisher published }
        }
      }
    }
    reported(filter: {unit: "起"}, orderBy: {field: VALUE, direction: DESC}, first: 10) {
      totalCount
      nodes {
        indicator
        value
        unit
        change
        basis
        period { text start end }
        evidence { quote }
      }
    }
  }
}
`,
  `# 西宁市获得过哪些荣誉？依据是哪篇报道的哪句话？
query Awards {
  place(name: "西宁市") {
    name
    awarded {
      edges {
        node { name years }
        certainty
        evidence {
          quote
          start
          end
          article { id title publisher published }
        }
      }
    }
  }
}
`,
  `# 沈阳市公安局开展、建设、推行、打击了什么？
query Bureau {
  agency(name: "沈阳市公安局") {
    name
    aliases
    ran { totalCount nodes { name } }
    built { totalCount nodes { name } }
    adopted { totalCount nodes { name } }
    targeted { totalCount nodes { name } }
    workedWith { totalCount nodes { name } }
    reported(first: 5) {
      totalCount
      nodes { indicator valueText unit change basis evidence { quote } }
    }
  }
}
`,
];

function firstTabs() {
  const asked = new URLSearchParams(location.search);
  if (asked.get("query")) {
    return [{ query: asked.get("query"), variables: asked.get("variables") || "" }];
  }
  const one = examples[asked.get("example")];
  return (one ? [one] : examples).map((query) => ({ query }));
}

async function fetcher(params) {
  const answer = await fetch("graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/graphql-response+json, application/json;q=0.9" },
    body: JSON.stringify(params),
  });
  return answer.json();
}

// What is asked for in the address wins over the tabs kept from last time.
const kept = window.localStorage;
const storage = location.search
  ? { length: 0, getItem: (key) => (key === "graphiql:theme" ? kept.getItem(key) : null), setItem() {}, removeItem() {}, clear() {} }
  : kept;

ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, { fetcher, storage, defaultTabs: firstTabs(), defaultEditorToolsVisibility: false, shouldPersistHeaders: false }),
);
