import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { IconButton } from "../tip/IconButton.tsx";

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
			<IconButton
				className="copy"
				name={label}
				onClick={() => void navigator.clipboard?.writeText(text).then(() => setCopied(true))}
			>
				{copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
			</IconButton>
			<span className="hush" role="status">
				{copied && done}
			</span>
		</>
	);
}
