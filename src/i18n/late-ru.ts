export { default as build } from "../../locales/ru/build.json";
export { default as questions } from "../../locales/ru/questions.json";
