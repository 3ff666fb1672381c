import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import process from 'node:process';
import { answerOf } from './answer-of.js';

/** The least that any service does: node:http, the body parsed, as many bytes back as are asked for. */
createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    if (request.method === 'POST') JSON.parse(Buffer.concat(chunks).toString('utf8'));
    response.setHeader('Content-Type', 'application/json').end(answerOf(request));
  });
}).listen(Number(process.env.PORT), '127.0.0.1').keepAliveTimeout = 65_000;
