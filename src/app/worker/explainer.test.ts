import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Explanation } from "../../model/explanation.ts";
import { Explainer, type Outcome, type WorkerLike } from "./explainer.ts";
import { pack } from "./packed.ts";
import type { Request, Response } from "./protocol.ts";

class TestWorker implements WorkerLike {
	onmessage: WorkerLike["onmessage"] = null;
	onerror: WorkerLike["onerror"] = null;
	onmessageerror: WorkerLike["onmessageerror"] = null;
	asked: Request[] = [];
	terminated = false;
	postMessage(request: Request) {
		this.asked.push(request);
	}
	terminate() {
		this.terminated = true;
	}
	say(response: Response) {
		this.onmessage?.({ data: response } as MessageEvent<Response>);
	}
	answer(index: number) {
		const request = this.asked[index] ?? expect.fail("not asked");
		this.say({ id: request.id, kind: "answer", explanation: pack(explanation(request.text)) });
	}
}

const explanation = (text: string) =>
	({ format: "linewise/1", summary: { text: [text] }, instructions: [] }) as unknown as Explanation;

let workers: TestWorker[];
let outcomes: Outcome[];
let explainer: Explainer;
const worker = (index: number) => workers[index] ?? expect.fail("no such worker");

beforeEach(() => {
	vi.useFakeTimers();
	workers = [];
	outcomes = [];
	explainer = new Explainer(
		() => {
			workers.push(new TestWorker());
			return worker(workers.length - 1);
		},
		(outcome) => outcomes.push(outcome),
		{ thinking: 5000, loading: 60_000 },
	);
});
afterEach(() => vi.useRealTimers());

describe("the explainer", () => {
	it("starts no worker before the first question, then reports its answer", () => {
		expect(workers).toHaveLength(0);
		explainer.ask("FROM a", "en", {});
		worker(0).answer(0);
		expect(outcomes).toEqual([
			{ kind: "answer", explanation: explanation("FROM a"), text: "FROM a", language: "en", build: {} },
		]);
	});

	it("asks only the newest of the questions that came meanwhile, and drops the stale answer", () => {
		for (const text of ["a", "b", "c"]) explainer.ask(text, "en", {});
		expect(worker(0).asked.map(({ text }) => text)).toEqual(["a"]);
		worker(0).answer(0);
		expect(outcomes).toEqual([]);
		expect(worker(0).asked.map(({ text }) => text)).toEqual(["a", "c"]);
		worker(0).answer(0);
		expect(outcomes).toEqual([]);
		worker(0).answer(1);
		expect(outcomes).toMatchObject([{ text: "c" }]);
	});

	it("stops a worker that thinks too long, says so, and takes a new one for the next question", () => {
		explainer.ask("a", "en", {});
		worker(0).say({ id: 1, kind: "phase", phase: "thinking" });
		vi.advanceTimersByTime(4999);
		expect(outcomes).toEqual([]);
		vi.advanceTimersByTime(1);
		expect(outcomes).toEqual([{ kind: "timeout" }]);
		expect(worker(0).terminated).toBe(true);
		explainer.ask("b", "ru", {});
		worker(1).answer(0);
		expect(outcomes[1]).toMatchObject({ kind: "answer", text: "b", language: "ru" });
	});

	it("reports a time-out at once and then goes on with the waiting question", () => {
		explainer.ask("a", "en", {});
		worker(0).say({ id: 1, kind: "phase", phase: "thinking" });
		explainer.ask("b", "en", {});
		vi.advanceTimersByTime(5000);
		expect(outcomes).toEqual([{ kind: "timeout" }]);
		worker(1).answer(0);
		expect(outcomes[1]).toMatchObject({ kind: "answer", text: "b" });
	});

	it("has more patience while the worker loads", () => {
		explainer.ask("a", "en", {});
		vi.advanceTimersByTime(50_000);
		worker(0).say({ id: 1, kind: "phase", phase: "loading" });
		vi.advanceTimersByTime(50_000);
		expect(outcomes).toEqual([]);
		vi.advanceTimersByTime(10_000);
		expect(outcomes).toEqual([{ kind: "timeout" }]);
	});

	it("replaces a dead worker and reports an error of a living one", () => {
		explainer.ask("a", "en", {});
		worker(0).onerror?.(undefined as never);
		expect(outcomes).toMatchObject([{ kind: "failed" }]);
		explainer.ask("b", "en", {});
		worker(1).say({ id: 2, kind: "error", message: "broken" });
		expect(outcomes[1]).toEqual({ kind: "failed", message: "broken" });
		explainer.ask("c", "en", {});
		expect(workers).toHaveLength(2);
	});

	it("notices a death between two questions", () => {
		explainer.ask("a", "en", {});
		worker(0).answer(0);
		worker(0).onerror?.(undefined as never);
		explainer.ask("b", "en", {});
		worker(1).answer(0);
		expect(outcomes.map(({ kind }) => kind)).toEqual(["answer", "answer"]);
	});

	it("reports nothing of what was cancelled", () => {
		explainer.ask("a", "en", {});
		explainer.cancel();
		vi.advanceTimersByTime(100_000);
		explainer.ask("b", "en", {});
		worker(1).answer(0);
		expect(outcomes).toMatchObject([{ text: "b" }]);
	});
});
