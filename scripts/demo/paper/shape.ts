/** A filled outline, kept as SVG path text and as PDF operators at once: the papers are drawn in both. */
export class Shape {
  svg = '';
  pdf = '';
  private x = 0;
  private y = 0;

  /** @param step to which coordinates are rounded: a hundredth of a point, or a whole unit of a font */
  constructor(private readonly step = 0.01) {}

  private put(...values: number[]): string {
    return values.map((value) => String(Math.round(Math.round(value / this.step) * this.step * 100) / 100)).join(' ');
  }

  private to(x: number, y: number): void {
    this.x = x;
    this.y = y;
  }

  move(x: number, y: number): this {
    this.svg += `M${this.put(x, y)}`;
    this.pdf += `${this.put(x, y)} m `;
    this.to(x, y);
    return this;
  }

  line(x: number, y: number): this {
    this.svg += `L${this.put(x, y)}`;
    this.pdf += `${this.put(x, y)} l `;
    this.to(x, y);
    return this;
  }

  /** Quadratic, by one control point; PDF knows only cubic curves, whose control points lie at two thirds. */
  curve(cx: number, cy: number, x: number, y: number): this {
    this.svg += `Q${this.put(cx, cy, x, y)}`;
    const from = [this.x + (2 / 3) * (cx - this.x), this.y + (2 / 3) * (cy - this.y)] as const;
    const into = [x + (2 / 3) * (cx - x), y + (2 / 3) * (cy - y)] as const;
    this.pdf += `${this.put(...from, ...into, x, y)} c `;
    this.to(x, y);
    return this;
  }

  close(): this {
    this.svg += 'Z';
    this.pdf += 'h ';
    return this;
  }

  /** As eight quadratic arcs, true to 0.1 % of the radius; the other way round it makes a hole. */
  circle(x: number, y: number, radius: number, hole = false): this {
    const way = hole ? -1 : 1;
    const reach = radius / Math.cos(Math.PI / 8);
    this.move(x + radius, y);
    for (let i = 1; i <= 8; i += 1) {
      const half = way * (i - 0.5) * (Math.PI / 4);
      const end = way * i * (Math.PI / 4);
      this.curve(
        x + reach * Math.cos(half),
        y + reach * Math.sin(half),
        x + radius * Math.cos(end),
        y + radius * Math.sin(end),
      );
    }
    return this.close();
  }
}
