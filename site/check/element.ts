// Elements made in the browser; texts go in as texts, so that nothing in a file can become markup.

type Child = Node | string | undefined;

/** Returns an element with attributes and what stands in it; undefined children are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** Returns a copy of what stands in a `<template>` of the page. */
export function copyOf(id: string): Node {
  return document.importNode(byId(id, HTMLTemplateElement).content, true);
}

/** Returns an element that the page has. */
export function byId<Kind extends HTMLElement>(id: string, kind: abstract new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`missing element: ${id}`);
  return found;
}
