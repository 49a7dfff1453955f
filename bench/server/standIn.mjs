// Stands in for Tavus, in a process of its own. It takes 20 ms, when Tavus takes about a second.
import { createServer } from 'node:http';

let created = 0;
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    created += 1;
    const reply = JSON.stringify({
      conversation_id: `c${created}`,
      conversation_url: `https://tavus.daily.co/c${created}`,
      conversation_name: `Conversation ${created}`,
      status: 'active',
      created_at: '2026-01-01T00:00:00.000Z',
    });
    response.writeHead(200, { 'content-type': 'application/json' });
    setTimeout(() => response.end(reply), 20);
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
