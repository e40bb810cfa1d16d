// Speaks Open311 to a running suite: node check.js GATEWAY JURISDICTION KEY GRID
'use strict';
const assert = require('node:assert');
const {promisify} = require('node:util');
const Open311 = require('open311');
const xml2js = require('sparkxml');

const [gateway, jurisdiction, apiKey, grid] = process.argv.slice(2);
const client = new Open311({endpoint: `${gateway}/open311/v2/`, jurisdiction, apiKey, format: 'json'});
const ask = (method, ...args) => new Promise((resolve, reject) =>
  client[method](...args, (failure, answer) => failure ? reject(new Error(`${method}: ${answer}`)) : resolve(answer)));

async function main() {
  const services = await ask('serviceList');
  assert(services.some(service => service.service_code === 'ENQUIRY'), 'no service ENQUIRY');
  const definition = await ask('serviceDefinition', 'ENQUIRY');
  assert.strictEqual(definition.service_code, 'ENQUIRY');
  const [taken] = await ask('submitRequest', {service_code: 'ENQUIRY', address_id: grid, description: '咨询:怎样办理居住证?'});
  const id = taken.service_request_id;
  assert(id, 'no service_request_id');
  const [request] = await ask('serviceRequests', id);
  assert.strictEqual(request.status, 'open');
  assert(!Number.isNaN(request.requested_datetime.getTime()), 'requested_datetime is no date');
  const open = await ask('serviceRequests', {status: 'open', service_code: 'ENQUIRY'});
  assert(open.some(one => one.service_request_id === id), 'it is not in the list');
  const [token] = await ask('token', id);
  assert.strictEqual(token.service_request_id, id);
  const refused = await ask('submitRequest', {service_code: 'NONE', address_id: grid}).catch(failure => failure);
  assert(/404.*service_code/.test(refused.message), `refused otherwise: ${refused.message}`);

  const answer = await fetch(`${gateway}/open311/v2/requests/${id}.xml?jurisdiction_id=${jurisdiction}&extensions=true`);
  const xml = await promisify(xml2js.parseString)(await answer.text());
  assert.strictEqual(xml.service_requests.request[0].service_request_id[0], id);
  console.log(`check-open311: npm open311 0.0.12 lists ${services.length} services, and ${id} goes in and comes out again`);
}

main().catch(failure => {
  console.error(`check-open311: ${failure.message}`);
  process.exit(1);
});
