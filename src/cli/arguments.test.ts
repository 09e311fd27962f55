import { describe, expect, it } from "vitest";
import { parseArguments } from "./arguments.ts";

const russian = { LANG: "ru_RU.UTF-8" };

describe("parseArguments", () => {
	it.each([
		[
			"explain a - --lang ru --format jsonl",
			{},
			{ kind: "explain", files: ["a", "-"], format: "jsonl", language: "ru", build: {} },
		],
		["explain a", russian, { kind: "explain", files: ["a"], format: "text", language: "ru", build: {} }],
		[
			"explain a",
			{ LC_ALL: "de_DE", LANG: "ru" },
			{ kind: "explain", files: ["a"], format: "text", language: "en", build: {} },
		],
		[
			"--format=json explain a --lang=en",
			russian,
			{ kind: "explain", files: ["a"], format: "json", language: "en", build: {} },
		],
		["explain -- --a", {}, { kind: "explain", files: ["--a"], format: "text", language: "en", build: {} }],
		[
			"explain a --target test --build-arg A=b=c --build-arg HOME --build-arg NONE --build-arg B= --dockerignore i",
			{ HOME: "/h" },
			{
				kind: "explain",
				files: ["a"],
				format: "text",
				language: "en",
				build: { target: "test", buildArgs: { A: "b=c", HOME: "/h", B: "" }, ignoreFile: "i" },
			},
		],
		["explain a --target", {}, { kind: "wrong", message: "--target needs a value", language: "en" }],
		["explain a --toString", {}, { kind: "wrong", message: "unknown option --toString", language: "en" }],
		["questions --lang ru", {}, { kind: "questions", language: "ru" }],
		["question expose", {}, { kind: "question", id: "expose", language: "en" }],
		["question", {}, { kind: "wrong", message: "which question? `linewise questions` lists them", language: "en" }],
		["--help", russian, { kind: "help", language: "ru" }],
		["", {}, { kind: "wrong", message: "a command is missing", language: "en" }],
		["expalin a", {}, { kind: "wrong", message: "unknown command expalin", language: "en" }],
		[
			"explain",
			russian,
			{ kind: "wrong", message: "не указан файл; стандартный ввод обозначается знаком -", language: "ru" },
		],
		["explain a --colour", {}, { kind: "wrong", message: "unknown option --colour", language: "en" }],
		["explain a --lang de", {}, { kind: "wrong", message: "--lang must be one of en, ru", language: "en" }],
		["explain a --lang", {}, { kind: "wrong", message: "--lang must be one of en, ru", language: "en" }],
		[
			"explain a --format xml",
			{},
			{
				kind: "wrong",
				message: "--format must be one of text, markdown, json, jsonl, html, dockerfile",
				language: "en",
			},
		],
		[
			"explain a b --format json",
			{},
			{ kind: "wrong", message: "--format json takes one file; for several use --format jsonl", language: "en" },
		],
	])("reads %s", (words, environment, expected) => {
		expect(parseArguments(words.split(" ").filter(Boolean), environment)).toEqual(expected);
	});
});
