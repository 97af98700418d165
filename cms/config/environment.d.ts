/** Strapi's `env()` as the configuration files use it. */
interface Env {
  (name: string): string | undefined;
  (name: string, fallback: string): string;
  int(name: string, fallback: number): number;
  array(name: string, fallback?: string[]): string[];
}
