"""A small council that has something for every view."""

from textwrap import dedent

import tomkit

ROOT = """
tomkit: 1
name: Smallbridge
owners: [smallbridge]
vision: "**One council**, one front door: [[principle/once|ask once]]"
sources: [strategy]
"""
MODEL = """
organisations:
  smallbridge: {name: Smallbridge Council, type: district}
  contractor: {name: Contractor Ltd, type: company}
evidence:
  strategy: {name: Customer strategy, kind: document, date: 2021, informs: [principle/once]}
teams:
  housing-team: {name: Housing team, organisation: smallbridge}
roles:
  sponsor: {name: Executive sponsor}
boards:
  programme-board: {name: Programme board, chair: sponsor}
principles:
  fair: {name: Fair, letter: B, statement: Nobody is left out, sources: [strategy]}
  once: {name: Ask once, letter: A, statement: Nobody asks twice}
channels:
  phone: {name: Phone, mode: voice}
  web: {name: Web, mode: web}
standards:
  once-and-done: {name: Once and done}
categories:
  simple: {name: Simple transaction, letter: a, standard: once-and-done}
front_doors:
  switchboard: {name: Switchboard, kind: switchboard, channels: [phone], operator: contractor, order: 2}
  website: {name: Website, kind: website, channels: [web], order: 1}
  library: {name: Library, kind: library, changes: [{by: voice, set: {staffed: true}}]}
  portal: {name: Portal, kind: portal, introduced_by: crm}
hand_offs:
  switchboard-to-housing:
    name: Switchboard to housing
    from: switchboard
    to: housing-team
    method: warm_transfer
  website-to-housing:
    name: Website to housing
    from: website
    to: housing-team
    owner: housing-team
    sla: {target: 90%, within: 2 working days}
  website-to-unknown:
    name: Website to someone
    from: website
    to: unknown
    owner: housing-team
    implied: true
service_groups:
  homes: {name: Homes}
services:
  repairs:
    name: Repairs
    group: homes
    customers: [residents]
    principles: [{principle: once, status: met}, {principle: fair, status: not_met, note: No *large print*}]
    changes: [{by: crm, set: {front_doors: [portal]}, because: once}]
  grants:
    name: Grants
    front_doors: [website]
    owner: housing-team
    principles: [{principle: once, status: partly}]
needs:
  warm-home: {name: A warm home, i_need: a home that is warm}
personas:
  pat:
    name: Pat
    quote: I have no car
    circumstances: [Lives alone]
    needs: [warm-home]
    digital_capability: low
    preferred_channels: [phone]
    barred_channels: [web]
    accessibility: [Large print]
    size: 1,200
journeys:
  repair-wanted:
    name: A repair tomorrow
    persona: pat
    service: repairs
    state: to_be
    steps: [{name: Books a time, channel: phone, feeling: "2"}]
  repair-today:
    name: A repair today
    persona: pat
    service: repairs
    state: as_is
    outcome: Gives up
    steps:
      - {name: Rings, front_door: switchboard, channel: phone, minutes: 4, wait: 2 days, feeling: "-1", pain: Two menus}
      - {name: Is passed on, actor: housing-team, hand_off: switchboard-to-housing, feeling: "0"}
functions:
  network:
    name: Service network
    kind: front_office
    responsibilities: [All first contact]
    provided_by: housing-team
  delivery: {name: Delivery, kind: service_delivery, commissions: [network], serves: [smallbridge, network]}
drivers:
  demand: {name: Rising demand}
objectives:
  warm: {name: Warm homes}
strategies:
  digital: {name: Digital strategy, status: agreed, status_text: Agreed in May, owner: housing-team}
  people: {name: People strategy, position: Under discussion}
dimensions:
  who: {name: People, letter: P, covers: [teams, costs]}
  culture: {name: Culture}
measures:
  waits: {name: Waits, unit: days, polarity: lower, baseline: 9, target: 2, actuals: {2022-Q1: 9, 2022-Q2: 7}}
  complaints: {name: Complaints, unit: letters, polarity: lower, baseline: 5, target: 1, actuals: {2022: 6}}
outcomes:
  repaired: {name: Repaired at once, statement: Repaired at once, capabilities: [single-view], objectives: [warm]}
benefits:
  calls:
    name: Fewer calls
    outcomes: [repaired]
    measures: [waits]
    objectives: [warm]
    delivered_by: [crm]
    owner: housing-team
  lost: {name: Lost contact, disbenefit: true}
risks:
  data:
    name: Bad data
    risk: Data are bad
    likelihood: "4"
    impact: "5"
    residual: {likelihood: "2", impact: "5"}
    owner: sponsor
    status: open
  staff: {name: No staff, risk: Staff leave}
issues:
  late: {name: Late, action: Hurry up, owner: sponsor, due: 2022-Q2}
stakeholders:
  tenants: {name: Tenants, raci: [consulted, informed]}
activities:
  design: {name: Design, responsible: [housing-team], accountable: [sponsor], consulted: [stakeholder/tenants]}
  build: {name: Build, responsible: [housing-team]}
involvements:
  housing-crm: {name: Housing in CRM, team: housing-team, project: crm, level: high, level_text: Two days a week}
  housing-voice: {name: Housing in voice, team: housing-team, project: voice, level: none}
capabilities:
  single-view: {name: Single view, maturity_now: 1, maturity_target: 4, introduced_by: crm}
systems:
  telephony: {name: Telephony, supplier: contractor}
workstreams:
  foundations: {name: Foundations, order: 1}
  extras: {name: Extras, order: 2, declared: false}
projects:
  crm:
    name: CRM
    order: 1
    workstream: foundations
    lead: housing-team
    plan: {2022-Q1: "Procure & design", 2022-Q3: Deployed}
    funding: invest_to_save
  voice:
    name: Voice
    order: 2
    workstream: foundations
    lead_text: Service owner
    plan: {2022-Q4: New model from 2024}
    finish: 2024
    funding_text: Invest (GW)
  tbc: {name: To be confirmed, order: 3, workstream: extras}
"""


def small() -> tomkit.Model:
    model = tomkit.load_text({"tom.yaml": ROOT, "model.yaml": dedent(MODEL)})
    assert model.problems == ()
    return model


def of(text: str = "") -> tomkit.Model:
    return tomkit.load_text({"tom.yaml": "tomkit: 1\nname: Test\n", "model.yaml": dedent(text)})
