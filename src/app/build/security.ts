import { HOSTS } from "../../share/import/remote.ts";

/** Names of Trusted Types policies: our own first, then those of Monaco and of what it contains. */
const POLICIES = [
	"app-worker",
	"standaloneColorizer",
	"editorViewLayer",
	"richScreenReaderContent",
	"domLineBreaksComputer",
	"defaultWorkerFactory",
	"diffReview",
	"diffEditorWidget",
	"tokenizeToString",
	"dompurify",
];

/** What the page may do: run its own files, reach nothing else but public files that the reader asks for. Inline styles are Monaco's need. */
export const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self' 'unsafe-inline'",
	"font-src 'self'",
	"img-src 'self' data:",
	"worker-src 'self'",
	`connect-src ${HOSTS.map((host) => `https://${host}`).join(" ")}`,
	"base-uri 'none'",
	"form-action 'none'",
	"require-trusted-types-for 'script'",
	`trusted-types ${POLICIES.join(" ")}`,
].join("; ");
