import type { Plugin } from 'vite';

export interface Topic {
  id: string;
  order: number;
  title: { zh: string; en: string };
  summary: { zh: string; en: string };
  clauses: string[];
  picture: string | null;
  reading: string;
  text: string;
}

export function readTopic(source: string, file: string): { head: Record<string, string>; body: string };
export function readTopics(): Topic[];
export function helpTopics(): Plugin;
