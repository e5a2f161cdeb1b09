import type { Plugin } from 'vite';

export function readingOf(name: string, readings?: ReadonlyMap<string, string[]>): string;
export function pageReadings(): Plugin;
