import type { Facts } from "../../model/facts.ts";
import { readCommand } from "./command.ts";
import type { Entry } from "./entry.ts";
import type { Fields } from "./fields.ts";
import { readImage } from "./image.ts";
import { readQuestion } from "./question.ts";
import * as small from "./small.ts";

type FactReaders = { [F in Exclude<keyof Facts, "answers">]: (fields: Fields, entry: Entry) => Facts[F][string] };

/** Folders whose entries hold facts, with the reader of each. */
export const FACT_FOLDERS: FactReaders = {
	commands: readCommand,
	images: readImage,
	variables: small.readVariable,
	files: small.readFile,
	paths: small.readPath,
	packages: small.readPackage,
	ports: small.readPort,
	users: small.readUserName,
	signals: small.readSignal,
	labels: small.readLabel,
	tags: small.readTag,
	questions: readQuestion,
};

/** Folders that hold sentences only. `bare`: phrases of our own, which need neither source nor example. */
export const FREE_FOLDERS: Record<string, { bare?: boolean }> = {
	instructions: {},
	directives: {},
	shell: {},
	problems: {},
	idioms: {},
	findings: {},
	words: { bare: true },
	summary: { bare: true },
	compare: { bare: true },
};
