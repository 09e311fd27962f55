export { default as app } from "../../locales/en/app.json";
export { default as page } from "../../locales/en/page.json";
