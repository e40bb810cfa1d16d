// Shows one description at a time: services with Swagger UI, events with a few lines of our own.
"use strict";

const DESCRIPTIONS = [
  ["grid-service", "网格 Grids"],
  ["party-member-service", "党员 Members"],
  ["request-service", "诉求 Requests"],
  ["evaluation-service", "评价 Scores"],
  ["gateway", "网关 Gateway"],
  ["events", "事件 Events"],
];

const nav = document.getElementById("descriptions");
const about = document.getElementById("about");
const viewer = document.getElementById("viewer");
const events = document.getElementById("events");

function element(name, text, ...children) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

function link(href, text) {
  const made = element("a", text);
  made.href = href;
  return made;
}

for (const [name, title] of DESCRIPTIONS) {
  nav.append(link(`#${name}`, title));
}

async function show() {
  const asked = location.hash.slice(1);
  const name = DESCRIPTIONS.some(([known]) => known === asked) ? asked : DESCRIPTIONS[0][0];
  for (const anchor of nav.children) {
    anchor.toggleAttribute("aria-current", anchor.hash === `#${name}`);
  }
  const file = `/portal/${name}.yaml`;
  about.replaceChildren("描述文件 · file: ", link(file, file));
  viewer.hidden = name === "events";
  events.hidden = name !== "events";
  if (name === "events") {
    showEvents(jsyaml.load(await (await fetch(file)).text()));
  } else {
    SwaggerUIBundle({ url: file, domNode: viewer, docExpansion: "list", defaultModelsExpandDepth: 0, validatorUrl: null });
  }
}

function showEvents(api) {
  const resolved = (node) => (node && node.$ref ? node.$ref.slice(2).split("/").reduce((at, key) => at[key], api) : node);
  const channels = Object.values(api.channels).map((channel) =>
    element("section", "",
      element("h2", channel.address),
      element("p", channel.description),
      ...Object.values(channel.messages).map((message) => shown(resolved(message), resolved))));
  events.replaceChildren(element("p", api.info.description), ...channels);
}

function shown(message, resolved) {
  const payload = resolved(message.payload);
  const rows = Object.entries(payload.properties).map(([name, schema]) =>
    element("tr", "", element("td", "", element("code", name)), element("td", typeOf(schema, resolved)),
      element("td", payload.required.includes(name) ? "必有 always" : "可无 optional")));
  return element("details", "",
    element("summary", "", element("code", message.name), message.summary),
    element("div", "", element("table", "", ...rows),
      element("pre", JSON.stringify(message.examples[0].payload, null, 2))));
}

function typeOf(schema, resolved) {
  const name = schema.$ref ? schema.$ref.split("/").pop() : "";
  const type = resolved(schema);
  return [name, [].concat(type.type || []).join("|"), type.format || "", (type.enum || []).join(" | ")].filter(Boolean).join(" · ");
}

addEventListener("hashchange", show);
show();
