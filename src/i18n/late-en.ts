export { default as build } from "../../locales/en/build.json";
export { default as compare } from "../../locales/en/compare.json";
export { default as questions } from "../../locales/en/questions.json";
export { default as share } from "../../locales/en/share.json";
