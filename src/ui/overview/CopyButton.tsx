import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";

/** Copies a text and says so for two seconds. Without a clipboard it does nothing worse than nothing. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
	const [copied, setCopied] = useState(false);
	useEffect(() => {
		if (!copied) return;
		const timer = setTimeout(() => setCopied(false), 2000);
		return () => clearTimeout(timer);
	}, [copied]);
	return (
		<>
			<button
				type="button"
				className="button button-icon copy"
				aria-label={label}
				onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
			>
				{copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
			</button>
			<span className="hush" role="status">
				{copied && done}
			</span>
		</>
	);
}
