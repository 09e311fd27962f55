import type app from "../../locales/en/app.json";
import type build from "../../locales/en/build.json";
import type compare from "../../locales/en/compare.json";
import type page from "../../locales/en/page.json";
import type questions from "../../locales/en/questions.json";
import type share from "../../locales/en/share.json";

declare module "i18next" {
	interface CustomTypeOptions {
		defaultNS: "page";
		resources: {
			page: typeof page;
			app: typeof app;
			questions: typeof questions;
			build: typeof build;
			share: typeof share;
			compare: typeof compare;
		};
	}
}
