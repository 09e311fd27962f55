export { default as app } from "../../locales/ru/app.json";
export { default as page } from "../../locales/ru/page.json";
