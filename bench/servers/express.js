import process from 'node:process';
import express from 'express';
import helmet from 'helmet';
import { answerOf } from './answer-of.js';

/** What nearly every service in Node has around it: express, helmet and the JSON parser; as many bytes back as are asked for. */
const app = express();
app.use(helmet(), express.json({ limit: '8mb' }));
app.get('/cds-services', (_request, response) => {
  response.json({ services: [] });
});
app.post('/cds-services/calcification-patient-view', (request, response) => {
  response.type('application/json').send(answerOf(request));
});
// As long as the service: a connection must not end just when the bench asks again.
app.listen(Number(process.env.PORT), '127.0.0.1').keepAliveTimeout = 65_000;
