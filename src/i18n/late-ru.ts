export { default as build } from "../../locales/ru/build.json";
export { default as compare } from "../../locales/ru/compare.json";
export { default as questions } from "../../locales/ru/questions.json";
export { default as share } from "../../locales/ru/share.json";
