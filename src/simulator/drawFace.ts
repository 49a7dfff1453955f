/** One moment of a face. */
export interface Expression {
  /** How open the mouth is, from 0 to 1. */
  readonly mouth: number;
  readonly eyesClosed: number;
  /** From -1 to 1. */
  readonly lookX: number;
  readonly lookY: number;
  readonly sway: number;
  readonly breath: number;
}

type Canvas = CanvasRenderingContext2D;

const skin = '#f0c3a2';
const skinShade = '#dfa583';
const hair = '#3b2a3f';
const hairLight = '#5b4260';

/** Draws Mira: head and shoulders in the middle, so that a portrait crop keeps all of her. */
export function drawFace(canvas: Canvas, expression: Expression): void {
  drawRoom(canvas);
  canvas.save();
  canvas.translate(640 + expression.sway * 6, 392 + expression.breath * 2.5);
  drawHairBehind(canvas);
  drawShoulders(canvas, expression);
  canvas.rotate(expression.sway * 0.018 + expression.lookX * 0.02);
  drawHead(canvas);
  drawEyes(canvas, expression);
  drawNose(canvas);
  drawMouth(canvas, expression.mouth);
  drawFringe(canvas);
  canvas.restore();
}

function drawRoom(canvas: Canvas): void {
  const wall = canvas.createLinearGradient(0, 0, 1280, 720);
  wall.addColorStop(0, '#c9d6ea');
  wall.addColorStop(0.55, '#a9bbdb');
  wall.addColorStop(1, '#8794bf');
  canvas.fillStyle = wall;
  canvas.fillRect(0, 0, 1280, 720);
  glow(canvas, 300, 170, 420, 'rgba(255, 244, 222, 0.75)');
  glow(canvas, 1060, 560, 380, 'rgba(120, 104, 190, 0.35)');
}

function glow(canvas: Canvas, x: number, y: number, radius: number, colour: string): void {
  const light = canvas.createRadialGradient(x, y, 0, x, y, radius);
  light.addColorStop(0, colour);
  light.addColorStop(1, 'rgba(255, 255, 255, 0)');
  canvas.fillStyle = light;
  canvas.fillRect(0, 0, 1280, 720);
}

function drawHairBehind(canvas: Canvas): void {
  canvas.fillStyle = hair;
  canvas.beginPath();
  canvas.moveTo(-150, -90);
  canvas.bezierCurveTo(-175, -270, 175, -270, 150, -90);
  canvas.bezierCurveTo(190, 40, 170, 150, 128, 176);
  canvas.lineTo(-128, 176);
  canvas.bezierCurveTo(-170, 150, -190, 40, -150, -90);
  canvas.fill();
}

function drawShoulders(canvas: Canvas, { breath }: Expression): void {
  canvas.fillStyle = skinShade;
  canvas.beginPath();
  canvas.roundRect(-46, 70, 92, 150, 40);
  canvas.fill();
  const jumper = canvas.createLinearGradient(0, 150, 0, 380);
  jumper.addColorStop(0, '#5b6ee1');
  jumper.addColorStop(1, '#3f4bb0');
  canvas.fillStyle = jumper;
  canvas.beginPath();
  canvas.moveTo(-290, 400);
  canvas.bezierCurveTo(-270, 215 - breath * 3, -150, 196 - breath * 2, -62, 172);
  canvas.bezierCurveTo(-40, 214, 40, 214, 62, 172);
  canvas.bezierCurveTo(150, 196 - breath * 2, 270, 215 - breath * 3, 290, 400);
  canvas.fill();
}

function drawHead(canvas: Canvas): void {
  for (const side of [-1, 1]) ellipse(canvas, side * 122, -8, 20, 30, skinShade);
  const face = canvas.createRadialGradient(-30, -70, 30, 0, -10, 190);
  face.addColorStop(0, '#fbdcc3');
  face.addColorStop(0.6, skin);
  face.addColorStop(1, '#e3ab88');
  canvas.fillStyle = face;
  canvas.beginPath();
  canvas.moveTo(-124, -50);
  canvas.bezierCurveTo(-126, -210, 126, -210, 124, -50);
  canvas.bezierCurveTo(124, 62, 62, 134, 0, 136);
  canvas.bezierCurveTo(-62, 134, -124, 62, -124, -50);
  canvas.fill();
  for (const side of [-1, 1]) glowBlush(canvas, side * 74);
}

function glowBlush(canvas: Canvas, x: number): void {
  const blush = canvas.createRadialGradient(x, 36, 0, x, 36, 38);
  blush.addColorStop(0, 'rgba(232, 110, 100, 0.32)');
  blush.addColorStop(1, 'rgba(232, 110, 100, 0)');
  canvas.fillStyle = blush;
  canvas.fillRect(x - 40, -4, 80, 80);
}

function drawEyes(canvas: Canvas, { eyesClosed, lookX, lookY, mouth }: Expression): void {
  for (const side of [-1, 1]) {
    const x = side * 53;
    const open = Math.max(0.08, 1 - eyesClosed);
    ellipse(canvas, x, -20, 25, 19 * open, '#ffffff');
    if (open > 0.3) {
      canvas.save();
      canvas.beginPath();
      canvas.ellipse(x, -20, 25, 19 * open, 0, 0, Math.PI * 2);
      canvas.clip();
      const [pupilX, pupilY] = [x + lookX * 11, -20 + lookY * 8];
      ellipse(canvas, pupilX, pupilY, 14.5, 14.5, '#5a7d6b');
      ellipse(canvas, pupilX, pupilY, 7.5, 7.5, '#1d2724');
      ellipse(canvas, pupilX + 5, pupilY - 6, 4, 4, '#ffffff');
      canvas.restore();
    }
    line(canvas, 5, hair, (path) => {
      path.moveTo(x - 27, -20 + 3 * eyesClosed);
      path.quadraticCurveTo(x, -20 - 25 * open, x + 27, -20 + 3 * eyesClosed);
    });
    const raised = -62 - mouth * 5;
    line(canvas, 7.5, hairLight, (path) => {
      path.moveTo(x - side * 26, raised + 3);
      path.quadraticCurveTo(x, raised - 12, x + side * 30, raised + 6);
    });
  }
}

function drawNose(canvas: Canvas): void {
  line(canvas, 4.5, skinShade, (path) => {
    path.moveTo(3, -4);
    path.quadraticCurveTo(16, 30, -6, 34);
  });
}

function drawMouth(canvas: Canvas, open: number): void {
  if (open < 0.06) {
    line(canvas, 6, '#b4504f', (path) => {
      path.moveTo(-34, 74);
      path.quadraticCurveTo(0, 94, 34, 74);
    });
    return;
  }
  const drop = 8 + open * 38;
  canvas.save();
  canvas.beginPath();
  canvas.moveTo(-34 + open * 4, 72);
  canvas.quadraticCurveTo(0, 66, 34 - open * 4, 72);
  canvas.bezierCurveTo(30, 72 + drop, -30, 72 + drop, -34 + open * 4, 72);
  canvas.fillStyle = '#6d2231';
  canvas.fill();
  canvas.clip();
  ellipse(canvas, 0, 74, 26, 8, '#fff8f2');
  ellipse(canvas, 0, 76 + drop, 20, 14, '#d9727a');
  canvas.restore();
}

function drawFringe(canvas: Canvas): void {
  const strand = canvas.createLinearGradient(-120, -200, 100, -60);
  strand.addColorStop(0, hairLight);
  strand.addColorStop(1, hair);
  canvas.fillStyle = strand;
  canvas.beginPath();
  canvas.moveTo(-134, -26);
  canvas.bezierCurveTo(-160, -230, 150, -240, 134, -26);
  canvas.bezierCurveTo(126, -84, 96, -112, 58, -128);
  canvas.bezierCurveTo(0, -84, -84, -92, -108, -96);
  canvas.bezierCurveTo(-124, -80, -130, -54, -134, -26);
  canvas.fill();
}

function ellipse(
  canvas: Canvas,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  colour: string,
): void {
  canvas.fillStyle = colour;
  canvas.beginPath();
  canvas.ellipse(x, y, radiusX, radiusY, 0, 0, Math.PI * 2);
  canvas.fill();
}

function line(canvas: Canvas, width: number, colour: string, draw: (path: Canvas) => void): void {
  canvas.lineWidth = width;
  canvas.lineCap = 'round';
  canvas.strokeStyle = colour;
  canvas.beginPath();
  draw(canvas);
  canvas.stroke();
}
