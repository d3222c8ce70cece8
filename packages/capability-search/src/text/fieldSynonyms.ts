/**
 * Words that tools of different teams use for the same: one group per line.
 * General to the field; an organization adds its own.
 */
const groups = `
list, enumerate, browse
list, show, display
get, fetch, retrieve, obtain
get, show, view, describe
get, read, lookup, look up
read, open, load, extract
find, search, query, lookup, look up, discover
search, query
create, add, new, insert, make
create, generate, make, build, compose
create, provision
generate, produce
write, save, store
delete, remove, drop, erase, destroy, clear
update, edit, modify, change, patch, alter, set
set, assign, configure
send, post, publish
send, deliver, notify
run, execute, invoke, launch, start, trigger
stop, cancel, abort, terminate, kill, halt
stop, end, close
move, transfer
copy, duplicate, clone
rename, retitle
download, fetch, pull, save
upload, import, push
import, load, ingest
export, dump, extract
convert, transform, translate
convert, conversion
check, verify, validate, inspect, test
check, status
analyze, analyse, analysis, examine
calculate, compute, evaluate
count, number, total
compare, diff, difference
summarize, summary, abstract
detail, details, information, info, metadata
detail, describe
state, status, condition
plot, chart, graph, diagram, visualize, visualization
image, picture, photo, photograph, figure
video, film, movie, clip
audio, sound, music
document, doc, file
documentation, docs, manual, guide
folder, directory
repository, repo
pull request, pr, merge request
issue, ticket, bug
database, db
table, sheet
spreadsheet, excel, workbook, xlsx, xls
presentation, powerpoint, ppt, pptx, slide, slides, deck
word, docx
webpage, website, site, web, page, url
website, web page
internet, web, online
browser, webpage
navigate, visit, go, open
configuration, config, settings, setting
parameter, param, argument
environment, env
kubernetes, k8s
authentication, auth, login, sign in
authorization, permission, role, access
secret, password, credential
user, account, person, people
customer, client
employee, staff, worker
message, msg
email, mail, e-mail
chat, conversation
invoice, bill, billing
payment, pay, charge
refund, reimburse, reimbursement
price, cost, quote, rate
money, currency
stock, share, equity, ticker
order, purchase, buy
product, item, article, goods
stock, inventory
ship, shipment, shipping, delivery, parcel
location, place, position, address
coordinate, latitude, longitude, geocode
map, route, directions
route, directions, path
nearby, near, around, closest, nearest
weather, forecast, temperature
train, railway, rail
flight, airline
hotel, accommodation, lodging, stay
restaurant, cafe
recipe, dish, meal, cook, cooking
paper, article, publication, literature, study
news, headline, article
trend, trending, popular, hot, ranking, rank
latest, recent, newest, current
date, day, calendar
time, clock, hour
schedule, plan, calendar, appointment, meeting
task, todo, to-do
note, memo, memory
log, logs, trace
metric, measure, statistic, stats
alert, alarm, warning
error, exception, failure
deploy, deployment, release, rollout
app, application
container, docker
cache, redis
queue, topic
library, package, dependency, module
version, release
code, source, program
function, method
text, string, content
random, chance
begin, start
dictionary, glossary
translate, translation, language
vulnerability, cve, weakness
payslip, salary, wage, payroll
`;

/** The field's synonyms, each a group of words or short phrases. */
export const fieldSynonyms: readonly (readonly string[])[] = groups
  .trim()
  .split('\n')
  .map(line => line.split(',').map(entry => entry.trim()));
